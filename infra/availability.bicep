// Asks the app from outside whether it works. Everything else that watches it depends on its own telemetry.

@description('Region of the test: the same as that of the logs.')
param location string

@description('Tags for all resources in this environment.')
param tags { *: string }

@description('Name of the test.')
param name string

@description('The address that is asked.')
param address string

@description('The Application Insights component that keeps the results.')
param insightsName string

@description('Name of the action group that is told; empty if there is none.')
param groupName string

// Two places: a request that fails in one of them alone says something about the way there.
var places = ['emea-nl-ams-azr', 'us-va-ash-azr']

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource group 'Microsoft.Insights/actionGroups@2023-01-01' existing = if (!empty(groupName)) {
  name: groupName
}

resource test 'Microsoft.Insights/webtests@2022-06-15' = {
  name: name
  location: location
  // The portal finds the test's component by this tag.
  tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: name
    Name: 'health'
    Description: 'Storage answers, the timers run, and no article waits too long.'
    Kind: 'standard'
    Enabled: true
    // Each run is billed. A timer is late after an hour at the earliest.
    Frequency: 900
    // An app without instances starts first.
    Timeout: 60
    RetryEnabled: true
    Locations: [for place in places: { Id: place }]
    Request: {
      RequestUrl: address
      HttpVerb: 'GET'
      FollowRedirects: false
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
    }
  }
}

resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'unhealthy'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app does not answer, or says that it does not work: open its health page, which says why.'
    severity: 1
    enabled: true
    scopes: [test.id, insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: test.id
      componentId: insights.id
      failedLocationCount: length(places)
    }
    autoMitigate: true
    actions: empty(groupName) ? [] : [{ actionGroupId: group.id }]
  }
}
