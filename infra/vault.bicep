// Holds the SMTP password, if the mail server needs one, the secrets that open a mailbox to collect from, and the key that signs
// unsubscribe links. The template never sees them:
// the operator stores them (docs/deploying.md), and the app reads them by reference.

@description('Region of the vault.')
param location string

@description('Tags for all resources in this environment.')
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
    // No purge protection: it would keep the name taken after azd down, and these secrets can be set again.
    softDeleteRetentionInDays: 7
    // A Flex Consumption app without a virtual network resolves Key Vault references over the public endpoint.
    publicNetworkAccess: 'Enabled'
  }
}
