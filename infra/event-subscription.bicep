// Notifies the app of each article dropped into the inbox. Deployed after the code (hooks/postdeploy), because the app's blob
// extension creates the key in the endpoint URL when it first starts, and Event Grid validates the endpoint with the app. The key
// is read and used here, so it never leaves Azure.

@description('The Functions app.')
param appName string

@description('The system topic of the storage account.')
param topicName string

@description('The storage account.')
param storageName string

@description('The container articles are dropped into.')
param inboxContainer string

@description('The container for events that could not be delivered.')
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
        // One event per request: the blob extension handles one blob at a time, and a failure must not affect others.
        maxEventsPerBatch: 1
        preferredBatchSizeInKilobytes: 64
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // Ends in /blobs/, so that a container called inbox2 does not match.
      subjectBeginsWith: '/blobServices/default/containers/${inboxContainer}/blobs/'
      isSubjectCaseSensitive: true
    }
    eventDeliverySchema: 'EventGridSchema'
    // What a later try may mend is tried for a day, which outlasts most outages. An app that answers 400, 401, 403 or 413 is not
    // asked again: such an event is put aside at once. SweepMissedArticles replays both.
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
