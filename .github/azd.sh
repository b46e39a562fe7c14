#!/usr/bin/env bash
# Installs azd, signs in as the workflow, and fills azd's environment: with what an earlier deployment put out, then with the variables
# NEWSMONITOR_… of the GitHub environment. The Azure CLI, which hooks need, is part of the runner.
set -euo pipefail

curl -fsSL https://aka.ms/install-azd.sh | bash
azd auth login --client-id "$AZURE_CLIENT_ID" --tenant-id "$AZURE_TENANT_ID" --federated-credential-provider github

token=$(curl -fsS -H "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \
  "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=api://AzureADTokenExchange" | jq -r .value)
az login --only-show-errors --output none --service-principal --username "$AZURE_CLIENT_ID" --tenant "$AZURE_TENANT_ID" \
  --federated-token "$token"

azd env new "$AZURE_ENV_NAME" --subscription "$AZURE_SUBSCRIPTION_ID" --location "$AZURE_LOCATION" --no-prompt
# The first deployment finds no earlier one. After any other failure, what that put out would be taken for missing.
if ! refreshed=$(azd env refresh --no-prompt 2>&1); then
  grep -q 'no deployments found' <<< "$refreshed" || { echo "$refreshed"; exit 1; }
  refreshed='Nothing is deployed yet'
fi
echo "$refreshed"
jq -r 'to_entries[] | select(.key | startswith("NEWSMONITOR_")) | .key' <<< "$SETTINGS" | while read -r name; do
  azd env set -- "$name" "$(jq -r --arg name "$name" '.[$name]' <<< "$SETTINGS")"
done
