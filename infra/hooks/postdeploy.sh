#!/bin/sh
# Subscribes the app to events of dropped articles. The app must be running: it creates the key of its endpoint when it first starts
# and answers Event Grid's validation request itself, so the first attempts may come too early. Safe to run again at any time.
set -eu

command -v az > /dev/null || { echo "The Azure CLI (az) is missing. Install it, sign in with az login, then run azd deploy again." >&2; exit 1; }

try=1
until az deployment group create --only-show-errors --output none \
  --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" --name event-subscription \
  --template-file "$(dirname "$0")/../event-subscription.bicep" \
  --parameters appName="$NEWSMONITOR_APP" topicName="$NEWSMONITOR_TOPIC" storageName="$NEWSMONITOR_STORAGE" \
  inboxContainer="$NEWSMONITOR_INBOX" undeliveredContainer="$NEWSMONITOR_UNDELIVERED"
do
  [ "$try" -lt 10 ] || { echo "Event Grid cannot reach the app. Check the app's log (docs/deploying.md), then run azd deploy again." >&2; exit 1; }
  echo "The app is not ready yet. Trying again in 30 seconds ($try of 10)"
  try=$((try + 1))
  sleep 30
done

echo "Articles dropped into $NEWSMONITOR_INBOX of $NEWSMONITOR_STORAGE are now processed as they arrive"
