// Who is told, and of what. Each rule looks at what the app logs; what to do then is in docs/operating.md.

@description('Where the rules run: the place of the logs.')
param location string

@description('Tags of every resource of this environment.')
param tags { *: string }

@description('Address that is told.')
param email string

@description('Name of the action group.')
param groupName string

@description('The Application Insights component whose logs are looked at.')
param insightsName string

@description('Amount a month, in the currency of the bill, that the resource group is expected to stay under; 0 for no budget.')
param monthlyBudget int

@description('First day of the budget\'s first month.')
param budgetStart string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
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
    description: 'An article was given up after five tries. Mend the cause, then replay it.'
    // The app's words at the last try, and the host's when it gives a blob up: the one may be missing where the table of receipts is
    // what fails, the other where the host leaves the telemetry to the app.
    query: 'traces | where message has "is poisoned after" or (message has "MaxDequeueCount" and message has "webjobs-blobtrigger-poison")'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'failed-digests'
    description: 'A recipient was refused for good, or somebody has waited for a digest for half an hour.'
    // Once is no news where somebody waits: the next run may reach a mail server that was away.
    query: 'union (traces | where message has "cannot be sent to recipient" | project timestamp), (traces | where (message has "Digests looked after" or message has "Alerts looked after") and toint(tostring(customDimensions.Waiting)) > 0 | summarize runs = count(), timestamp = max(timestamp) | where runs > 1 | project timestamp)'
    window: 'PT30M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'nothing-runs'
    description: 'The app has not run for an hour, or its logs do not arrive: wrong settings, no code, or the daily cap of the logs.'
    // SendDigests runs four times an hour, whether there is news or not.
    query: 'traces | where message has "Digests looked after"'
    window: 'PT1H'
    operator: 'LessThan'
    threshold: 1
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for rule in rules: {
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
      // Nobody acts faster on a mail, and a rule that looks every five minutes costs three times as much.
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
      // One mail when it begins and one when it is over, not one at every look.
      autoMitigate: true
      actions: {
        actionGroups: [group.id]
      }
    }
  }
]

// Says when the month becomes dearer than thought. It stops nothing: the daily cap of the logs and the ceiling on text records do.
resource budget 'Microsoft.Consumption/budgets@2026-06-01' = if (monthlyBudget > 0) {
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
