// Everything NewsMonitor runs on, in one resource group. azd up deploys it, then the code, then what needs the code to be there
// (event-subscription.bicep, by hooks/postdeploy). docs/deploying.md says how, docs/cost.md what it costs.
targetScope = 'subscription'

@description('Name of the environment; the resource group is called after it, and the names of all resources follow from it.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of all resources.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

// ---- Storage ----

@description('The container articles are dropped into.')
@minLength(3)
@maxLength(63)
param inboxContainer string = 'inbox'

@description('The container of the articles\' texts and full analyses.')
@minLength(3)
@maxLength(63)
param articlesContainer string = 'articles'

@description('The container of the digests as they were sent.')
@minLength(3)
@maxLength(63)
param digestsContainer string = 'digests'

@description('The container that holds digests.json, which says who is told what and when; without it there is the one digest of the parameters below.')
@minLength(3)
@maxLength(63)
param settingsContainer string = 'settings'

@description('The container the code is deployed to.')
@minLength(3)
@maxLength(63)
param deploymentContainer string = 'deployment'

@description('The container of events that could not be delivered.')
@minLength(3)
@maxLength(63)
param undeliveredContainer string = 'undelivered'

@description('What the names of all tables begin with: letters and digits, a letter first.')
@minLength(1)
@maxLength(40)
param tablePrefix string = 'NewsMonitor'

@description('Copies of the data: in one building (LRS), in three of a region (ZRS), or in another region as well (GRS, GZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageRedundancy string = 'Standard_LRS'

@description('Days dropped files are kept; 0 for good.')
@minValue(0)
param keepInboxDays int = 0

@description('Days the articles\' texts and full analyses are kept; 0 for good. Their tags stay in the tables.')
@minValue(0)
param keepArticlesDays int = 0

@description('Days sent digests are kept; 0 for good.')
@minValue(0)
param keepDigestsDays int = 0

// ---- The app ----

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Instances at most: what bounds the bill and the load on everything behind.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

// ---- The digest ----

@description('What the digest is called in its subject.')
@minLength(1)
@maxLength(100)
param digestName string = 'News digest'

@description('Addresses the digest goes to, separated by semicolons; without any it is kept in the archive and sent to nobody.')
param digestRecipients string = ''

@description('Local time of day at which the digest is due.')
param digestAt string = '08:00'

@description('IANA name of the zone that time is in, such as Europe/Madrid.')
param digestTimeZone string = 'UTC'

@description('Whether a digest with nothing to tell is sent.')
@allowed(['Skip', 'Send'])
param digestWhenEmpty string = 'Skip'

// ---- The mail server ----

@description('The SMTP server; needed once there are recipients.')
param emailHost string = ''

@description('Its port: 587 for STARTTLS, 465 for TLS. Azure lets nothing out by port 25 on most subscriptions.')
@minValue(1)
@maxValue(65535)
param emailPort int = 587

@description('How the connection is secured.')
@allowed(['Auto', 'StartTls', 'Tls'])
param emailSecurity string = 'StartTls'

@description('The sender: an address, or a name and an address in angle brackets.')
param emailFrom string = ''

@description('The address readers write to who want another digest, other hours or none; told in each mail, and where replies go.')
param emailContact string = ''

@description('The user name at the mail server; with one and no OAuth2 scope, a vault for its password is made.')
param emailUserName string = ''

@description('What OAuth2 tokens for the mail server are asked for, such as https://outlook.office365.com/.default: the app logs in under its identity, without a password.')
param emailOAuthScope string = ''

@description('Whether each mail has a link to unsubscribe; with it, a vault for the key that signs the links is made.')
param emailUnsubscribe bool = false

@description('The https address people reach the app by, where it is not its own; its functions answer below it.')
param emailPublicUrl string = ''

// ---- Azure AI Language ----

@description('Who analyses: the embedded analyzer, which sends nothing anywhere, or Azure AI Language, which is billed per text record.')
@allowed(['Embedded', 'AzureLanguage'])
param analyzer string = 'Embedded'

@description('Tier of the Language account: S is paid per text record; F0 is free for a few, and there is one per subscription.')
@allowed(['S', 'F0'])
param languageSku string = 'S'

@description('Text records a month after which the embedded analyzer takes over.')
@minValue(0)
param languageMonthlyTextRecords int = 100000

@description('Whether linked entities are asked for, while the service has them (until 1 September 2028).')
param languageLinkedEntities bool = false

// ---- Watching over it ----

@description('Days the logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Gigabytes of logs a day after which no more are taken in; -1 for no limit.')
@minValue(-1)
param logDailyCapGb int = 1

@description('Address that is told of poisoned articles, failed digests, silence and the budget; without one there are no alerts.')
param alertEmail string = ''

@description('Amount a month, in the currency of the bill, to be warned about; 0 for no budget.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the budget\'s first month, as it was at the first deployment: a budget cannot be moved.')
param budgetStart string = ''

@description('First day of this month; leave it as it is.')
param thisMonth string = utcNow('yyyy-MM-01')

var tags = { 'azd-env-name': environmentName }
var token = uniqueString(subscription().id, environmentName, location)
var appName = 'func-news-${token}'
var storageName = 'stnews${token}'
var insightsName = 'appi-news-${token}'
var topicName = 'evgt-news-${token}'
var vaultName = 'kv-news-${token}'
var languageName = 'lang-news-${token}'
var useLanguage = analyzer == 'AzureLanguage'
var usePassword = !empty(emailUserName) && empty(emailOAuthScope)
var useVault = usePassword || emailUnsubscribe
var budgetFrom = empty(budgetStart) ? thisMonth : budgetStart

// The Functions host has this name built in; it is a setting of the app only because the command works without a host.
var poisonQueue = 'webjobs-blobtrigger-poison'
var passwordSecret = 'smtp-password'
var unsubscribeSecret = 'unsubscribe-key'

// As functions/Core/Storage/StorageSetup.cs has them; a test compares the two.
var tables = ['Articles', 'Mentions', 'Claims', 'Receipts', 'Unstored', 'Ledger', 'Recipients', 'TextRecords']

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module storage 'storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: storageName
    redundancy: storageRedundancy
    containers: [inboxContainer, articlesContainer, digestsContainer, settingsContainer, deploymentContainer, undeliveredContainer]
    queues: [poisonQueue]
    tables: [for table in tables: '${tablePrefix}${table}']
    retention: [
      { container: inboxContainer, days: keepInboxDays }
      { container: articlesContainer, days: keepArticlesDays }
      { container: digestsContainer, days: keepDigestsDays }
      // What could not be delivered was handled by the sweep, or is in the alert: a month is long enough to look at it.
      { container: undeliveredContainer, days: 30 }
    ]
  }
}

module monitoring 'monitoring.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceName: 'log-news-${token}'
    insightsName: insightsName
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
  }
}

module language 'language.bicep' = if (useLanguage) {
  scope: group
  params: {
    location: location
    tags: tags
    name: languageName
    sku: languageSku
  }
}

module vault 'vault.bicep' = if (useVault) {
  scope: group
  params: {
    location: location
    tags: tags
    name: vaultName
  }
}

module access 'access.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: 'id-news-${token}'
    storageName: storageName
    insightsName: insightsName
    languageName: useLanguage ? languageName : ''
    vaultName: useVault ? vaultName : ''
  }
  dependsOn: [storage, monitoring, language, vault]
}

// What the Functions host and the Azure libraries ask for. They reach storage and telemetry under the app's identity.
var hostSettings = {
  AzureWebJobsStorage__blobServiceUri: storage.outputs.blobEndpoint
  AzureWebJobsStorage__queueServiceUri: storage.outputs.queueEndpoint
  AzureWebJobsStorage__tableServiceUri: storage.outputs.tableEndpoint
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: access.outputs.clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${access.outputs.clientId}'
  // The app has no identity but this one, and DefaultAzureCredential does not guess.
  AZURE_CLIENT_ID: access.outputs.clientId
}

var newsSettings = {
  // The trigger's path is made from this name as well, by the host, which knows no defaults of ours.
  NewsMonitor__Storage__InboxContainer: inboxContainer
  NewsMonitor__Storage__ArticlesContainer: articlesContainer
  NewsMonitor__Storage__DigestsContainer: digestsContainer
  NewsMonitor__Storage__SettingsContainer: settingsContainer
  NewsMonitor__Storage__PoisonQueue: poisonQueue
  NewsMonitor__Storage__TablePrefix: tablePrefix
  NewsMonitor__Digest__Name: digestName
  NewsMonitor__Digest__Recipients: digestRecipients
  NewsMonitor__Digest__At: digestAt
  NewsMonitor__Digest__TimeZone: digestTimeZone
  NewsMonitor__Digest__WhenEmpty: digestWhenEmpty
}

// Without a mail server nobody is written to, and the defaults, a server on the same machine, are never asked.
var emailSettings = empty(emailHost)
  ? (empty(digestRecipients) ? {} : fail('There are recipients but no mail server: set emailHost and emailFrom.'))
  : {
      NewsMonitor__Email__Host: emailHost
      NewsMonitor__Email__Port: string(emailPort)
      NewsMonitor__Email__Security: emailSecurity
      NewsMonitor__Email__Contact: emailContact
      NewsMonitor__Email__From: empty(emailFrom) ? fail('There is a mail server but no sender: set emailFrom.') : emailFrom
    }

var loginSettings = usePassword
  ? {
      NewsMonitor__Email__UserName: emailUserName
      NewsMonitor__Email__Password: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${passwordSecret})'
    }
  : empty(emailOAuthScope)
      ? {}
      : {
          NewsMonitor__Email__UserName: empty(emailUserName)
            ? fail('There is an OAuth2 scope but no mailbox to log in to: set emailUserName.')
            : emailUserName
          NewsMonitor__Email__OAuthScope: emailOAuthScope
        }

var unsubscribeSettings = emailUnsubscribe
  ? {
      NewsMonitor__Email__PublicUrl: empty(emailPublicUrl) ? 'https://${appName}.azurewebsites.net/api' : emailPublicUrl
      NewsMonitor__Email__UnsubscribeKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${unsubscribeSecret})'
    }
  : {}

// Settings of a service that is not there would only puzzle: these only where it is asked for.
var languageSettings = useLanguage
  ? {
      NewsMonitor__Analysis__Analyzer: analyzer
      NewsMonitor__Analysis__LanguageEndpoint: language!.outputs.endpoint
      NewsMonitor__Analysis__MonthlyTextRecords: string(languageMonthlyTextRecords)
      NewsMonitor__Analysis__LinkedEntities: string(languageLinkedEntities)
    }
  : {}

module app 'app.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    planName: 'plan-news-${token}'
    name: appName
    serviceName: 'app'
    identityId: access.outputs.identityId
    packageContainer: '${storage.outputs.blobEndpoint}${deploymentContainer}'
    instanceMemoryMB: instanceMemoryMB
    maximumInstances: maximumInstances
    settings: union(hostSettings, newsSettings, emailSettings, loginSettings, unsubscribeSettings, languageSettings)
  }
}

module events 'events.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: topicName
    storageName: storageName
    undeliveredContainer: undeliveredContainer
  }
  dependsOn: [storage]
}

module alerts 'alerts.bicep' = if (!empty(alertEmail)) {
  scope: group
  params: {
    location: location
    tags: tags
    email: alertEmail
    groupName: 'ag-news-${token}'
    insightsName: insightsName
    monthlyBudget: monthlyBudget
    budgetStart: budgetFrom
  }
  dependsOn: [monitoring]
}

// azd keeps these in its environment: hooks/postdeploy and docs/deploying.md go by them.
output AZURE_RESOURCE_GROUP string = group.name
output NEWSMONITOR_APP string = appName
output NEWSMONITOR_STORAGE string = storageName
output NEWSMONITOR_TOPIC string = topicName
output NEWSMONITOR_INBOX string = inboxContainer
output NEWSMONITOR_UNDELIVERED string = undeliveredContainer
output NEWSMONITOR_INSIGHTS string = insightsName
output NEWSMONITOR_VAULT string = useVault ? vaultName : ''
output NEWSMONITOR_BUDGET_START string = budgetFrom
