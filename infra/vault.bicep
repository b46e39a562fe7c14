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

@description('Whether only private endpoints and the addresses below get in.')
param isPrivate bool

@description('Public addresses or ranges that get in nevertheless.')
param allowedAddresses string[]

@description('Whether nobody can purge the vault or its secrets before their time. It cannot be switched off again.')
param purgeProtection bool

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
    // Purge protection keeps the name taken for a week after azd down.
    softDeleteRetentionInDays: 7
    enablePurgeProtection: purgeProtection ? true : null
    // A Flex Consumption app without a virtual network resolves Key Vault references over the public endpoint.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      bypass: 'None'
      ipRules: [for address in allowedAddresses: { value: address }]
    }
  }
}
