// The SMTP password's home, where the mail server asks for a login. The template never sees the password: whoever runs the
// installation puts it in (docs/deploying.md), and the app reads it by reference.

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
    // No purge protection: one password that can be set anew is not worth a name that stays taken after azd down.
    softDeleteRetentionInDays: 7
    // Key Vault references of a Flex Consumption app without a network of its own come over the public endpoint.
    publicNetworkAccess: 'Enabled'
  }
}
