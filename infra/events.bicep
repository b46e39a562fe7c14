// Storage events. The subscription follows once the code is deployed (event-subscription.bicep).

@description('Region of the storage account.')
param location string

@description('Tags for all resources in this environment.')
param tags { *: string }

@description('Name of the topic.')
param name string

@description('Whether the topic is there already.')
param isExisting bool

@description('The storage account.')
param storageName string

@description('The container for events that could not be delivered.')
param undeliveredContainer string

// Storage Blob Data Contributor
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = {
      name: undeliveredContainer
    }
  }
}

resource known 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = if (isExisting) {
  name: name
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = if (!isExisting) {
  name: name
  location: location
  tags: tags
  // A separate identity: the storage account accepts no keys, and the app's identity has far more permissions.
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: storage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

// Write access for undelivered events, to this container only.
resource undelivered 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storage::blobs::deadLetters
  name: guid(storage::blobs::deadLetters.id, topic.id, blobDataContributor)
  properties: {
    description: 'Events that could not be delivered'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    principalId: isExisting ? known!.identity.principalId : topic!.identity.principalId
    principalType: 'ServicePrincipal'
  }
}
