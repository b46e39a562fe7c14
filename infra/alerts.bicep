// Who is alerted, and when; docs/troubleshooting.md says what to do next. Without an address, the one rule that is left shows in the portal.

@description('Region of the rules: the same as that of the logs.')
param location string

@description('Tags for all resources in this environment.')
param tags { *: string }

@description('Address that gets the alerts; empty if nobody does.')
param email string

@description('Name of the action group.')
param groupName string

@description('The Application Insights component whose logs the rules query.')
param insightsName string

@description('The Event Grid system topic of the storage account.')
param topicName string

@description('Monthly budget of the resource group, in your billing currency; 0 for no budget.')
param monthlyBudget int

@description('First day of the first month of the budget.')
param budgetStart string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var isHeard = !empty(email)

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = if (isHeard) {
  name: groupName
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'newsmonitor'
    enabled: true
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

var rules = [
  {
    name: 'poisoned-articles'
    description: 'An article failed five times and was set aside. Fix the cause, then replay it.'
    // Matches the app's message on the last try and the host's when it gives up on a blob. The first is missing if the receipts
    // table is what fails, the second if the host leaves telemetry to the app.
    query: 'traces | where message has "is poisoned after" or (message has "MaxDequeueCount" and message has "webjobs-blobtrigger-poison")'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    isAlways: false
  }
  {
    name: 'waiting-articles'
    description: 'An article has been waiting for more than two hours: the trigger did not process it, and the sweep could not either.'
    // A lost event alone is not a fault: the sweep finds the article within 70 minutes. The metric is about what is left after a sweep.
    query: 'customMetrics | where name == "newsmonitor.backlog.age" and valueSum > 7200'
    window: 'PT1H'
    operator: 'GreaterThan'
    threshold: 0
    isAlways: false
  }
  {
    name: 'failed-digests'
    description: 'A recipient was rejected permanently, or digests or alerts have been late for a quarter of an hour.'
    // One late run does not count: the next may reach a mail server that was briefly unavailable. So two runs of the same schedule must be
    // late, a quarter of an hour apart (a little less, since neither timers nor metrics are exact). The metric also covers digests that
    // could not be built, and subscriptions that cannot be read.
    query: 'union (traces | where message has "cannot be sent to recipient" | project timestamp), (customMetrics | where name == "newsmonitor.windows.late" and valueSum > 0 | summarize first = min(timestamp), last = max(timestamp) by schedule = tostring(customDimensions["newsmonitor.schedule"]) | where last - first >= 13m | project timestamp = last)'
    window: 'PT30M'
    operator: 'GreaterThan'
    threshold: 0
    isAlways: false
  }
  {
    name: 'nothing-runs'
    description: 'The app has not run for an hour, or its telemetry is missing: check the settings, the deployment and the daily log cap.'
    // SendDigests runs four times an hour, even if there is no news. The metric is there even if such lines are not logged, the line even
    // if an instance is stopped before its metrics are sent.
    query: 'union (customMetrics | where name == "newsmonitor.windows.late" | project timestamp), (traces | where message has "Digests checked" | project timestamp)'
    window: 'PT1H'
    operator: 'LessThan'
    threshold: 1
    isAlways: true
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for rule in filter(rules, rule => isHeard || rule.isAlways): {
    name: rule.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.description
      severity: 2
      enabled: true
      scopes: [insights.id]
      // A rule that runs every five minutes costs three times as much, and nobody reacts to a mail that fast.
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      // One mail when the alert fires and one when it resolves, not one per evaluation.
      autoMitigate: true
      actions: {
        actionGroups: isHeard ? [group.id] : []
      }
    }
  }
]

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

// The sweep replays them, so nothing is lost; but if they keep coming, every article waits for it.
resource undelivered 'Microsoft.Insights/metricAlerts@2018-03-01' = if (isHeard) {
  name: 'undelivered-events'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid could not tell the app about a dropped article: check the key of its endpoint, then its log.'
    severity: 2
    enabled: true
    scopes: [topic.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead-lettered'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    autoMitigate: true
    actions: [{ actionGroupId: group.id }]
  }
}

// Warns when a month costs more than planned. It does not stop anything: the daily log cap and the ceiling on text records do.
resource budget 'Microsoft.Consumption/budgets@2026-06-01' = if (isHeard && monthlyBudget > 0) {
  name: 'monthly'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [email]
        contactGroups: [group.id]
      }
      foreseen: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [email]
        contactGroups: [group.id]
      }
    }
  }
}
