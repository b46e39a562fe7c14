# Subscribes the app to events of dropped articles. The app must be running: it creates the key of its endpoint when it first starts
# and answers Event Grid's validation request itself, so the first attempts may come too early. Safe to run again at any time.
$ErrorActionPreference = 'Stop'

if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
  [Console]::Error.WriteLine('The Azure CLI (az) is missing. Install it, sign in with az login, then run azd deploy again.')
  exit 1
}

for ($try = 1; ; $try++) {
  az deployment group create --only-show-errors --output none `
    --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP --name event-subscription `
    --template-file (Join-Path $PSScriptRoot '../event-subscription.bicep') `
    --parameters appName=$env:NEWSMONITOR_APP topicName=$env:NEWSMONITOR_TOPIC storageName=$env:NEWSMONITOR_STORAGE `
    inboxContainer=$env:NEWSMONITOR_INBOX undeliveredContainer=$env:NEWSMONITOR_UNDELIVERED
  if ($LASTEXITCODE -eq 0) {
    break
  }

  if ($try -eq 10) {
    [Console]::Error.WriteLine('Event Grid cannot reach the app. Check the log of the app (docs/deploying.md), then run azd deploy again.')
    exit 1
  }

  Write-Output "The app is not ready yet. Trying again in 30 seconds ($try of 10)"
  Start-Sleep -Seconds 30
}

Write-Output "Articles dropped into $env:NEWSMONITOR_INBOX of $env:NEWSMONITOR_STORAGE are now processed as they arrive"
