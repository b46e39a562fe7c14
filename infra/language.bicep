// Azure AI Language, where it is asked for: the embedded analyzer needs none of this.

@description('Where the service stands; articles are sent there to be analysed.')
param location string

@description('Tags of every resource of this environment.')
param tags { *: string }

@description('Name of the account and of its subdomain.')
@minLength(2)
@maxLength(64)
param name string

@description('Pricing tier: S is paid per text record, F0 is free for a few and exists once per subscription.')
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
    // A subdomain of its own is what lets an identity in instead of a key.
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Allow'
    }
  }
}

output endpoint string = language.properties.endpoint
