// The home of the SMTP password, where the mail server asks for one, and of the key that signs links to unsubscribe. The template never
// sees either: whoever runs the installation puts them in (docs/deploying.md), and the app reads them by reference.

@description('Where the vault stands.')
param location string

@description('Tags of every resource of this environment.')
param tags { *: string }

@description('Name of the vault.')
@minLength(3)
@maxLength(24)
param name string

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    // No purge protection: secrets that can be set anew are not worth a name that stays taken after azd down.
    softDeleteRetentionInDays: 7
    // Key Vault references of a Flex Consumption app without a network of its own come over the public endpoint.
    publicNetworkAccess: 'Enabled'
  }
}
