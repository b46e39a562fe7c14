// Where the app sends its logs, requests and metrics.

@description('Region where the data is stored.')
param location string

@description('Tags for all resources in this environment.')
param tags { *: string }

@description('Name of the Log Analytics workspace.')
param workspaceName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Days to keep the logs; the ingestion price includes 31, and 90 for the tables of Application Insights.')
param retentionDays int

@description('Daily cap on logs, in gigabytes; -1 for no limit.')
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
    // Logs are billed per gigabyte: an article that fails in a loop must not cost more than everything else.
    workspaceCapping: {
      dailyQuotaGb: dailyCapGb
    }
    features: {
      // People who can read a resource can read its logs, and no others.
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
    // The connection string alone is not enough to send telemetry: the app signs in with its identity.
    DisableLocalAuth: true
  }
}

output connectionString string = insights.properties.ConnectionString
