// Where the app's logs, requests and metrics go.

@description('Where the data are kept.')
param location string

@description('Tags of every resource of this environment.')
param tags { *: string }

@description('Name of the Log Analytics workspace.')
param workspaceName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Days the logs are kept; 30 are included in the price of taking them in.')
param retentionDays int

@description('Gigabytes of logs a day after which no more are taken in; -1 for no limit.')
param dailyCapGb int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    // Logs are billed by the gigabyte: an article that fails in a loop must not cost more than the rest of the month.
    workspaceCapping: {
      dailyQuotaGb: dailyCapGb
    }
    features: {
      // Whoever may read a resource may read its logs, and nobody else's.
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    // The connection string alone lets nobody write: telemetry comes in under the app's identity.
    DisableLocalAuth: true
  }
}

output connectionString string = insights.properties.ConnectionString
