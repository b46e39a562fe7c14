// What storage has to say about its blobs. Who listens is added when the code is there (event-subscription.bicep).

@description('Where the storage account stands.')
param location string

@description('Tags of every resource of this environment.')
param tags { *: string }

@description('Name of the topic.')
param name string

@description('The storage account.')
param storageName string

@description('The container that takes events which could not be delivered.')
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

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  // An identity of its own, since the account takes no keys, and the app's could do far more than this.
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: storage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

// To put down what could not be delivered, there and nowhere else.
resource undelivered 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storage::blobs::deadLetters
  name: guid(storage::blobs::deadLetters.id, topic.id, blobDataContributor)
  properties: {
    description: 'Events that could not be delivered'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
  }
}
