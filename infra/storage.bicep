// The one storage account of an installation: what is dropped in, what comes out, and what the Functions host notes for itself.

@description('Where the account stands.')
param location string

@description('Tags of every resource of this environment.')
param tags { *: string }

@description('Name of the account.')
@minLength(3)
@maxLength(24)
param name string

@description('How often the data are copied, and how far apart.')
param redundancy string

@description('Names of the containers.')
param containers string[]

@description('Names of the queues.')
param queues string[]

@description('Names of the tables.')
param tables string[]

@description('Containers whose blobs are deleted some days after they were written; 0 keeps them for good.')
param retention { container: string, days: int }[]

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    // Identities only: a key would open everything to whoever finds it, and could not be told apart in the logs.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    // Articles are nobody's business but the readers'.
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
    // Lifecycle rules delete for nothing; moving blobs this small to a cooler tier costs more than it saves (docs/cost.md).
    accessTier: 'Hot'
    // Whoever drops articles comes from outside, and so does Event Grid. Who may enter is decided by roles.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Allow'
      bypass: 'AzureServices'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    // A blob deleted or overwritten by mistake can be had back for a week.
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

// What may go goes by itself; deleting this way is free. Table rows have no such rule: they are small and stay.
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
