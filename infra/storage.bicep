// The installation's storage account: dropped files, results, and the Functions host's own data.

@description('Region of the account.')
param location string

@description('Tags for all resources in this environment.')
param tags { *: string }

@description('Name of the account.')
@minLength(3)
@maxLength(24)
param name string

@description('Redundancy of the stored data (the account\'s SKU).')
param redundancy string

@description('Names of the containers.')
param containers string[]

@description('Names of the queues.')
param queues string[]

@description('Names of the tables.')
param tables string[]

@description('Days after which blobs are deleted, per container; 0 keeps them forever.')
param retention { container: string, days: int }[]

@description('Whether only private endpoints, the addresses below and Azure\'s trusted services get in.')
param isPrivate bool

@description('Public addresses or ranges that get in nevertheless.')
param allowedAddresses string[]

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    // Identities only: anyone who finds a key can open everything, and the logs do not show who used it.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    // Articles are for their readers only.
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
    // Moving blobs this small to a cooler tier costs more than it saves (docs/cost.md).
    accessTier: 'Hot'
    // People who drop articles connect from the internet. Roles decide who gets access, also in a private network. Event Grid is a
    // trusted service: it puts undelivered events here.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      bypass: 'AzureServices'
      ipRules: [for address in allowedAddresses: { value: address, action: 'Allow' }]
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    // What was deleted or overwritten by mistake can be restored for a week.
    deleteRetentionPolicy: {
      enabled: true
      days: 7
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 7
    }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = [
  for container in containers: {
    parent: blobs
    name: container
    properties: {
      publicAccess: 'None'
    }
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource queueNames 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = [
  for queue in queues: {
    parent: queueService
    name: queue
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource tableNames 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [
  for table in tables: {
    parent: tableService
    name: table
  }
]

// Lifecycle rules delete old blobs free of charge. Table rows have no such rule; they are small and stay.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = if (!empty(filter(retention, rule => rule.days > 0))) {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: map(filter(retention, rule => rule.days > 0), rule => {
        name: 'delete-${rule.container}'
        type: 'Lifecycle'
        enabled: true
        definition: {
          filters: {
            blobTypes: ['blockBlob']
            prefixMatch: ['${rule.container}/']
          }
          actions: {
            baseBlob: {
              delete: {
                daysAfterModificationGreaterThan: rule.days
              }
            }
          }
        }
      })
    }
  }
  dependsOn: [blobs]
}

output blobEndpoint string = account.properties.primaryEndpoints.blob
output queueEndpoint string = account.properties.primaryEndpoints.queue
output tableEndpoint string = account.properties.primaryEndpoints.table
