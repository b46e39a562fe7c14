// Tells the app of each article dropped into the inbox. Deployed after the code (hooks/postdeploy): the key in its address is made
// by the app's blob extension at its first start, and Event Grid asks the app whether it wants to be told. The key never leaves
// Azure this way: it is read and used in here.

@description('The Functions app.')
param appName string

@description('The system topic of the storage account.')
param topicName string

@description('The storage account.')
param storageName string

@description('The container articles are dropped into.')
param inboxContainer string

@description('The container that takes events which could not be delivered.')
param undeliveredContainer string

@description('The function that handles a dropped article.')
param functionName string = 'AnalyzeArticle'

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource dropped 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'dropped-articles'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${listKeys('${app.id}/host/default', '2025-03-01').systemKeys.blobs_extension}'
        // An article each: the blob extension answers for one blob at a time, and one that fails must not take others along.
        maxEventsPerBatch: 1
        preferredBatchSizeInKilobytes: 64
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // As far as the word blobs, or a container called inbox2 would be heard as well.
      subjectBeginsWith: '/blobServices/default/containers/${inboxContainer}/blobs/'
      isSubjectCaseSensitive: true
    }
    eventDeliverySchema: 'EventGridSchema'
    // A day of tries outlasts most outages; what is lost even so, SweepMissedArticles finds.
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: storage.id
          blobContainerName: undeliveredContainer
        }
      }
    }
  }
}
