// All Azure resources of NewsMonitor, in one resource group. azd up deploys them, then the code, then the event subscription, which
// needs the code (event-subscription.bicep, by hooks/postdeploy). See docs/deploying.md, and docs/cost.md for what it costs.
targetScope = 'subscription'

@description('Name of the environment. The names of the resource group and of all resources are derived from it.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of all resources.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

// ---- Storage ----

@description('The container for dropped articles.')
@minLength(3)
@maxLength(63)
param inboxContainer string = 'inbox'

@description('The container for article texts and full analyses.')
@minLength(3)
@maxLength(63)
param articlesContainer string = 'articles'

@description('The container for digests as they were sent.')
@minLength(3)
@maxLength(63)
param digestsContainer string = 'digests'

@description('The container for digests.json, the subscriptions file. Without that file, there is one digest, set up by the parameters below.')
@minLength(3)
@maxLength(63)
param settingsContainer string = 'settings'

@description('The container for the files of the search index. They are made from the articles and, once nothing about their day changes, kept as long as the texts.')
@minLength(3)
@maxLength(63)
param indexContainer string = 'index'

@description('The container the code is deployed to.')
@minLength(3)
@maxLength(63)
param deploymentContainer string = 'deployment'

@description('The container for events that could not be delivered.')
@minLength(3)
@maxLength(63)
param undeliveredContainer string = 'undelivered'

@description('Name of the storage account\'s Event Grid system topic if it has one already, since an account can have only one: in this resource group and with a system-assigned identity. Empty: one is made.')
@maxLength(50)
param eventTopic string = ''

@description('Prefix of all table names: letters and digits, starting with a letter.')
@minLength(1)
@maxLength(40)
param tablePrefix string = 'NewsMonitor'

@description('Redundancy: one datacenter (LRS), three zones of a region (ZRS), or a second region as well (GRS, GZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageRedundancy string = 'Standard_LRS'

@description('Days to keep dropped files, also those that still wait: more than any embargo or outage lasts, and than it takes to replay poisoned files. 0 keeps them forever.')
@minValue(0)
param keepInboxDays int = 0

@description('Days to keep article texts and full analyses; 0 keeps them forever. Tags stay in the tables.')
@minValue(0)
param keepArticlesDays int = 0

@description('Days to keep digests; 0 keeps them forever.')
@minValue(0)
param keepDigestsDays int = 0

// ---- The network ----

@description('Whether storage and the vault are reached through a private network, and refuse others. Private endpoints are billed by the hour.')
param privateNetwork bool = false

@description('Public IPv4 addresses or ranges from which people still reach storage and the vault of a private network, separated by semicolons.')
param allowedAddresses string = ''

@description('Whether nobody can purge the vault or its secrets before a week is over. It cannot be switched off again.')
param purgeProtection bool = false

// ---- The app ----

@description('Memory of an instance in MB, which also says how many articles it processes at once: 2, 8 or 16. 512 is too little for the transformer.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Maximum number of instances of each group of functions that scales by itself: the blob trigger, all HTTP functions together, and each timer, which needs one. Limits the bill and the load on storage and other services.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Instances for pages and the API that always run, so that nobody waits for one to start. They are billed by the hour.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('Whether instances are spread over the zones of the region. Needs storage in several zones and, if any instances always run, two of them.')
param zoneRedundant bool = false

// ---- Collecting ----

@description('Whether feeds are polled.')
param collectFeeds bool = true

@description('Minutes between two polls of a feed, unless the feed asks for more.')
@minValue(5)
@maxValue(1440)
param feedIntervalMinutes int = 30

@description('The IMAP server of a mailbox to collect messages from, by TLS. Empty: none is polled.')
param mailboxHost string = ''

@description('Its port: 993 for TLS, usually 143 for STARTTLS.')
@minValue(1)
@maxValue(65535)
param mailboxPort int = 993

@description('How the connection is secured. Auto takes TLS only if the server offers it, so it is not allowed with a user name.')
@allowed(['Tls', 'StartTls'])
param mailboxSecurity string = 'Tls'

@description('The user name of the mailbox. A vault for its password, or for the secrets of OAuth2, is created.')
param mailboxUserName string = ''

@description('The one folder that is read.')
@minLength(1)
param mailboxFolder string = 'INBOX'

@description('The first day, such as 2026-11-23: messages that arrived before are left alone. Empty: all are read.')
param mailboxSince string = ''

@description('Whether messages that were collected are marked as seen.')
param mailboxMarkSeen bool = false

@description('Whether the mailbox is read only for mails that return and complaints, and nothing in it becomes an article.')
param mailboxOnlyReturns bool = false

@description('Minutes between two polls of the mailbox.')
@minValue(5)
@maxValue(1440)
param mailboxIntervalMinutes int = 10

@description('The OAuth2 endpoint for access tokens, if the mailbox is opened with tokens instead of a password.')
param mailboxOAuthTokenEndpoint string = ''

@description('The OAuth2 client; it needs a secret in the vault.')
param mailboxOAuthClientId string = ''

@description('The OAuth2 scope to request, such as https://outlook.office365.com/.default. Without an endpoint, the identity of the app logs in, without a secret.')
param mailboxOAuthScope string = ''

@description('Whether tokens are requested with a refresh token of the owner of the mailbox, in the vault, instead of for the client itself.')
param mailboxOAuthUsesRefreshToken bool = false

// ---- The digest ----

@description('Name of the digest, used in its subject.')
@minLength(1)
@maxLength(100)
param digestName string = 'News digest'

@description('Addresses that get the digest, separated by semicolons. Without any, digests are archived but not sent.')
param digestRecipients string = ''

@description('Local time of day when the digest is due.')
param digestAt string = '08:00'

@description('IANA time zone of that time, such as Europe/Madrid.')
param digestTimeZone string = 'UTC'

@description('Whether to send a digest that has no news.')
@allowed(['Skip', 'Send'])
param digestWhenEmpty string = 'Skip'

// ---- The mail server ----

@description('The SMTP server; required if there are recipients.')
param emailHost string = ''

@description('Its port: 587 for STARTTLS, 465 for TLS. Azure blocks outgoing port 25 on most subscriptions.')
@minValue(1)
@maxValue(65535)
param emailPort int = 587

@description('How the connection is secured.')
@allowed(['Auto', 'StartTls', 'Tls'])
param emailSecurity string = 'StartTls'

@description('The sender: an address, or a name and an address in angle brackets.')
param emailFrom string = ''

@description('The address readers write to about their digest: shown in each mail, and used for replies.')
param emailContact string = ''

@description('The address that gets what cannot be delivered. Empty: the address of emailFrom.')
param emailReturnTo string = ''

@description('The user name on the mail server. With a user name but no OAuth2 scope, a vault for its password is created.')
param emailUserName string = ''

@description('The OAuth2 scope of tokens for the mail server, such as https://outlook.office365.com/.default. The app signs in with its identity, without a password.')
param emailOAuthScope string = ''

@description('Whether each mail has an unsubscribe link. If so, a vault for the key that signs the links is created.')
param emailUnsubscribe bool = false

@description('The HTTPS address of the app\'s functions, if it is not the app\'s own.')
param emailPublicUrl string = ''

// ---- Signing in to the pages ----

@description('The client ID of the app registration that people sign in with, made by infra/sign-in.sh. Empty: the pages let nobody in.')
@maxLength(36)
param signInClientId string = ''

// ---- Azure AI Language ----

@description('The analyzer: Transformer or Embedded, which send no text anywhere, or AzureLanguage, which is billed per text record.')
@allowed(['Transformer', 'Embedded', 'AzureLanguage'])
param analyzer string = 'Transformer'

@description('Tier of the Language account: S is billed per text record; F0 is free within limits, one account per subscription.')
@allowed(['S', 'F0'])
param languageSku string = 'S'

@description('Text records per month; above that, the embedded analyzer takes over.')
@minValue(0)
param languageMonthlyTextRecords int = 100000

@description('Whether to request linked entities, which the service offers until September 1, 2028.')
param languageLinkedEntities bool = false

// ---- Azure AI Search ----

@description('Tier of an Azure AI Search service that finds articles, billed by the hour. Empty: the embedded index does, at no charge.')
@allowed(['', 'basic', 'standard', 'standard2', 'standard3'])
param searchSku string = ''

@description('Its replicas, each billed: with two it is promised to answer, with three to be fed as well.')
@minValue(1)
@maxValue(12)
param searchReplicas int = 1

// ---- Other settings of the app ----

@description('Settings of the app that no other parameter sets, as NAME=VALUE with semicolons between them, such as Logging__LogLevel__NewsMonitor=Warning. They take the place of others of their name. No secrets: they can be read in the deployment.')
param appSettings string = ''

// ---- Monitoring ----

@description('Days to keep the logs.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Daily cap on logs, in gigabytes; -1 for no limit.')
@minValue(-1)
param logDailyCapGb int = 1

@description('Address for alerts about poisoned articles, failed digests, an app that does not run, and the budget. Without one, only an app that does not run is noticed, in the portal.')
param alertEmail string = ''

@description('Whether the app is asked from outside, every 15 minutes, if it works. Each request is billed.')
param checkHealth bool = false

@description('Monthly budget in your billing currency; 0 for no budget.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the first month of the budget, as of the first deployment: the start of a budget cannot be changed.')
param budgetStart string = ''

@description('First day of this month. Do not set it.')
param thisMonth string = utcNow('yyyy-MM-01')

var tags = { 'azd-env-name': environmentName }
var token = uniqueString(subscription().id, environmentName, location)
var appName = 'func-news-${token}'
var appAddress = 'https://${appName}.azurewebsites.net'
var storageName = 'stnews${token}'
var insightsName = 'appi-news-${token}'
var topicName = empty(eventTopic) ? 'evgt-news-${token}' : eventTopic
var vaultName = 'kv-news-${token}'
var groupName = 'ag-news-${token}'
var languageName = 'lang-news-${token}'
var searchName = 'srch-news-${token}'
var useSearch = !empty(searchSku)
var useLanguage = analyzer == 'AzureLanguage'
var usePassword = !empty(emailUserName) && empty(emailOAuthScope)
var useMailbox = !empty(mailboxHost)
var useMailboxIdentity = useMailbox && empty(mailboxOAuthTokenEndpoint) && !empty(mailboxOAuthScope)
var useVault = usePassword || emailUnsubscribe || (useMailbox && !useMailboxIdentity)
// What an instance's memory and its share of a processor are enough for. The transformer alone takes more than 400 MB (docs/cost.md).
var articlesAtOnce = instanceMemoryMB > 512
  ? instanceMemoryMB / 256
  : analyzer == 'Transformer' ? fail('The transformer needs more memory: set instanceMemoryMB to 2048, or analyzer to Embedded.') : 2
var letIn = empty(allowedAddresses)
  ? []
  : privateNetwork
      ? filter(map(split(allowedAddresses, ';'), address => trim(address)), address => !empty(address))
      : fail('There are allowed addresses, but everybody gets in: set privateNetwork, too.')
var useBudget = monthlyBudget > 0
  ? (empty(alertEmail) ? fail('There is a monthly budget but no address to warn: set alertEmail, too.') : true)
  : false
var budgetFrom = empty(budgetStart) ? thisMonth : budgetStart

// The Functions host hard-codes this name. It is a setting because the newsmonitor command works without the host.
var poisonQueue = 'webjobs-blobtrigger-poison'
var passwordSecret = 'smtp-password'
var unsubscribeSecret = 'unsubscribe-key'
var mailboxPasswordSecret = 'mailbox-password'
var mailboxClientSecret = 'mailbox-client-secret'
var mailboxRefreshToken = 'mailbox-refresh-token'

// The tables that Composition.Tables lists; a test compares the two.
var tables = [
  'Articles'
  'Mentions'
  'Claims'
  'Versions'
  'Receipts'
  'Unstored'
  'Embargoes'
  'Feeds'
  'Ledger'
  'Recipients'
  'TextRecords'
  'Timers'
]

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
    isPrivate: privateNetwork
    allowedAddresses: letIn
    containers: [
      inboxContainer
      articlesContainer
      digestsContainer
      settingsContainer
      indexContainer
      deploymentContainer
      undeliveredContainer
    ]
    queues: [poisonQueue]
    tables: [for table in tables: '${tablePrefix}${table}']
    retention: [
      { container: inboxContainer, days: keepInboxDays }
      { container: articlesContainer, days: keepArticlesDays }
      { container: indexContainer, days: keepArticlesDays }
      { container: digestsContainer, days: keepDigestsDays }
      // The sweep removes the events it has replayed; a month is long enough to look at the others.
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

module search 'search.bicep' = if (useSearch) {
  scope: group
  params: {
    location: location
    tags: tags
    name: searchName
    sku: searchSku
    replicas: searchReplicas
  }
}

module vault 'vault.bicep' = if (useVault) {
  scope: group
  params: {
    location: location
    tags: tags
    name: vaultName
    isPrivate: privateNetwork
    allowedAddresses: letIn
    purgeProtection: purgeProtection
  }
}

module network 'network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    location: location
    tags: tags
    name: 'vnet-news-${token}'
    storageName: storageName
    vaultName: useVault ? vaultName : ''
  }
  dependsOn: [storage, vault]
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
    searchName: useSearch ? searchName : ''
    vaultName: useVault ? vaultName : ''
  }
  dependsOn: [storage, monitoring, language, search, vault]
}

// Settings of the Functions host and the Azure libraries, which use the app's identity for storage and telemetry.
var hostSettings = {
  AzureWebJobsStorage__blobServiceUri: storage.outputs.blobEndpoint
  AzureWebJobsStorage__queueServiceUri: storage.outputs.queueEndpoint
  AzureWebJobsStorage__tableServiceUri: storage.outputs.tableEndpoint
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: access.outputs.clientId
  // The app has a first page of its own.
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${access.outputs.clientId}'
  // Replaces the value in host.json.
  AzureFunctionsJobHost__extensions__blobs__maxDegreeOfParallelism: string(articlesAtOnce)
  // The Azure libraries do not pick a user-assigned identity by themselves.
  AZURE_CLIENT_ID: access.outputs.clientId
}

var newsSettings = {
  // The host resolves the trigger's path from this setting too, and does not know the app's defaults.
  NewsMonitor__Storage__InboxContainer: inboxContainer
  NewsMonitor__Storage__ArticlesContainer: articlesContainer
  NewsMonitor__Storage__DigestsContainer: digestsContainer
  NewsMonitor__Storage__SettingsContainer: settingsContainer
  NewsMonitor__Storage__IndexContainer: indexContainer
  NewsMonitor__Storage__UndeliveredContainer: undeliveredContainer
  NewsMonitor__Storage__PoisonQueue: poisonQueue
  NewsMonitor__Storage__TablePrefix: tablePrefix
  NewsMonitor__Trigger__Parallelism: string(articlesAtOnce)
  NewsMonitor__Collecting__Enabled: string(collectFeeds)
  NewsMonitor__Collecting__IntervalMinutes: string(feedIntervalMinutes)
  NewsMonitor__Digest__Name: digestName
  NewsMonitor__Digest__Recipients: digestRecipients
  NewsMonitor__Digest__At: digestAt
  NewsMonitor__Digest__TimeZone: digestTimeZone
  NewsMonitor__Digest__WhenEmpty: digestWhenEmpty
}

// Without a mail server, nothing is sent, so the default (a server on the same machine) is never used.
var emailSettings = empty(emailHost)
  ? (empty(digestRecipients) ? {} : fail('There are recipients but no mail server: set emailHost and emailFrom.'))
  : {
      NewsMonitor__Email__Host: emailHost
      NewsMonitor__Email__Port: string(emailPort)
      NewsMonitor__Email__Security: loginSecurity
      NewsMonitor__Email__Contact: emailContact
      NewsMonitor__Email__ReturnTo: emailReturnTo
      NewsMonitor__Email__From: empty(emailFrom) ? fail('There is a mail server but no sender: set emailFrom.') : emailFrom
    }

// With Auto, an attacker on the way could hide that the server offers TLS, and read the login.
var loginSecurity = !empty(emailUserName) && emailSecurity == 'Auto'
  ? fail('A login needs TLS: set emailSecurity to StartTls or Tls.')
  : emailSecurity

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
      NewsMonitor__Email__PublicUrl: empty(emailPublicUrl) ? '${appAddress}/api' : emailPublicUrl
      NewsMonitor__Email__UnsubscribeKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${unsubscribeSecret})'
    }
  : {}

// The platform takes this identity for the registration's secret if the registration trusts it. The name of the setting is fixed.
var signInAssertion = 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
var signInSettings = empty(signInClientId)
  ? {}
  : length(signInClientId) == 36
      ? { '${signInAssertion}': access.outputs.clientId }
      : fail('signInClientId is not a client ID, such as 00000000-0000-0000-0000-000000000000.')

// Without TLS, everyone on the way could read the password: the settings refuse that, and so does mailboxSecurity.
var mailboxSettings = !useMailbox
  // A timer costs money even if it finds nothing to do.
  ? { 'AzureWebJobs.PollMailbox.Disabled': 'true' }
  : {
      NewsMonitor__Mailbox__Host: mailboxHost
      NewsMonitor__Mailbox__Port: string(mailboxPort)
      NewsMonitor__Mailbox__Security: mailboxSecurity
      NewsMonitor__Mailbox__UserName: empty(mailboxUserName)
        ? fail('There is a mail server to collect from but no mailbox: set mailboxUserName.')
        : mailboxUserName
      NewsMonitor__Mailbox__Folder: mailboxFolder
      NewsMonitor__Mailbox__Since: mailboxSince
      NewsMonitor__Mailbox__MarkSeen: string(mailboxMarkSeen)
      NewsMonitor__Mailbox__OnlyReturns: string(mailboxOnlyReturns)
      NewsMonitor__Mailbox__IntervalMinutes: string(mailboxIntervalMinutes)
    }

var mailboxLoginSettings = !useMailbox
  ? {}
  : useMailboxIdentity
      ? { NewsMonitor__Mailbox__OAuthScope: mailboxOAuthScope }
      : empty(mailboxOAuthTokenEndpoint)
          ? { NewsMonitor__Mailbox__Password: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${mailboxPasswordSecret})' }
          : union(
              {
                NewsMonitor__Mailbox__OAuthTokenEndpoint: mailboxOAuthTokenEndpoint
                NewsMonitor__Mailbox__OAuthClientId: empty(mailboxOAuthClientId)
                  ? fail('There is an OAuth2 endpoint for the mailbox but no client: set mailboxOAuthClientId.')
                  : mailboxOAuthClientId
                NewsMonitor__Mailbox__OAuthClientSecret: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${mailboxClientSecret})'
                NewsMonitor__Mailbox__OAuthScope: mailboxOAuthScope
              },
              mailboxOAuthUsesRefreshToken
                ? {
                    NewsMonitor__Mailbox__OAuthRefreshToken: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${mailboxRefreshToken})'
                  }
                : {}
            )

var analyzerSettings = { NewsMonitor__Analysis__Analyzer: analyzer }

// Set only if the service is used: settings for a service that does not exist would be confusing.
var languageSettings = useLanguage
  ? {
      NewsMonitor__Analysis__LanguageEndpoint: language!.outputs.endpoint
      NewsMonitor__Analysis__MonthlyTextRecords: string(languageMonthlyTextRecords)
      NewsMonitor__Analysis__LinkedEntities: string(languageLinkedEntities)
    }
  : {}

var searchSettings = useSearch ? { NewsMonitor__Search__Endpoint: search!.outputs.endpoint } : {}

// Behind all others, so that they count.
var otherSettings = toObject(
  filter(map(split(appSettings, ';'), setting => trim(setting)), setting => !empty(setting)),
  setting =>
    indexOf(setting, '=') > 0
      ? substring(setting, 0, indexOf(setting, '='))
      : fail('"${setting}" is not a setting: write NAME=VALUE, with semicolons between settings.'),
  setting => substring(setting, indexOf(setting, '=') + 1)
)

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
    alwaysReadyInstances: zoneRedundant && alwaysReadyInstances == 1
      ? fail('Instances in several zones that always run are at least two: set alwaysReadyInstances to 0 or 2.')
      : alwaysReadyInstances
    zoneRedundant: zoneRedundant && !endsWith(storageRedundancy, 'ZRS')
      ? fail('Instances in several zones need storage in several zones: set storageRedundancy to Standard_ZRS or Standard_GZRS.')
      : zoneRedundant
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    signInClientId: signInClientId
    signInAssertion: signInAssertion
    settings: union(
      hostSettings,
      newsSettings,
      mailboxSettings,
      mailboxLoginSettings,
      emailSettings,
      loginSettings,
      unsubscribeSettings,
      signInSettings,
      analyzerSettings,
      languageSettings,
      searchSettings,
      otherSettings
    )
  }
}

module events 'events.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: topicName
    isExisting: !empty(eventTopic)
    storageName: storageName
    undeliveredContainer: undeliveredContainer
  }
  dependsOn: [storage]
}

module alerts 'alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    email: alertEmail
    groupName: groupName
    insightsName: insightsName
    topicName: topicName
    monthlyBudget: monthlyBudget
    budgetStart: budgetFrom
  }
  dependsOn: [monitoring, events]
}

module availability 'availability.bicep' = if (checkHealth) {
  scope: group
  params: {
    location: location
    tags: tags
    name: 'health-${insightsName}'
    address: '${appAddress}/api/health'
    insightsName: insightsName
    groupName: empty(alertEmail) ? '' : groupName
  }
  dependsOn: [alerts]
}

// azd stores these in its environment; hooks/postdeploy, sign-in.sh and docs/deploying.md use them.
output AZURE_RESOURCE_GROUP string = group.name
output NEWSMONITOR_APP string = appName
output NEWSMONITOR_PAGES string = appAddress
output NEWSMONITOR_IDENTITY string = access.outputs.principalId
output NEWSMONITOR_STORAGE string = storageName
output NEWSMONITOR_TOPIC string = topicName
output NEWSMONITOR_INBOX string = inboxContainer
output NEWSMONITOR_UNDELIVERED string = undeliveredContainer
output NEWSMONITOR_INSIGHTS string = insightsName
output NEWSMONITOR_VAULT string = useVault ? vaultName : ''
// A budget that comes later starts later: the service takes no start in the past.
output NEWSMONITOR_BUDGET_START string = useBudget ? budgetFrom : ''
