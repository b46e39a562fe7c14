// Azure AI Language, if it is chosen. The other analyzers do not need it.

@description('Region of the service; articles are sent there to be analyzed.')
param location string

@description('Tags for all resources in this environment.')
param tags { *: string }

@description('Name of the account and of its subdomain.')
@minLength(2)
@maxLength(64)
param name string

@description('Pricing tier: S is billed per text record; F0 is free within limits, one account per subscription.')
param sku string

resource language 'Microsoft.CognitiveServices/accounts@2025-09-01' = {
  name: name
  location: location
  tags: tags
  kind: 'TextAnalytics'
  sku: {
    name: sku
  }
  properties: {
    // Signing in with an identity instead of a key requires a custom subdomain.
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Allow'
    }
  }
}

output endpoint string = language.properties.endpoint
