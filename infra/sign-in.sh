#!/bin/sh
# Makes the app registration that people sign in to the pages with, and notes it in azd's environment. It has no secret: it trusts
# the app's identity. Safe to run again at any time: az updates a registration of the same name.
set -eu

command -v az > /dev/null || { echo "The Azure CLI (az) is missing. Install it, then sign in with az login." >&2; exit 1; }
values=$(azd env get-values)
eval "$values"
[ -n "${NEWSMONITOR_IDENTITY:-}" ] || { echo "There is no app yet, or an older one. Run azd provision first." >&2; exit 1; }

# An identity is trusted only within its own tenant, the subscription's.
tenant=$(az account show --subscription "$AZURE_SUBSCRIPTION_ID" --query tenantId --output tsv)
[ "$(az account show --query tenantId --output tsv)" = "$tenant" ] \
  || { echo "az is signed in to another tenant. Run az login --tenant $tenant first." >&2; exit 1; }

client=$(az ad app create --only-show-errors --display-name "newsmonitor-$AZURE_ENV_NAME" --sign-in-audience AzureADMyOrg \
  --web-redirect-uris "$NEWSMONITOR_PAGES/.auth/login/aad/callback" --enable-id-token-issuance true \
  --app-roles "@$(dirname "$0")/app-roles.json" --query appId --output tsv)

trust="newsmonitor-$NEWSMONITOR_IDENTITY"
az ad app federated-credential show --id "$client" --federated-credential-id "$trust" --output none 2> /dev/null \
  || az ad app federated-credential create --only-show-errors --id "$client" --output none --parameters "{
    \"name\": \"$trust\",
    \"issuer\": \"https://login.microsoftonline.com/$tenant/v2.0\",
    \"subject\": \"$NEWSMONITOR_IDENTITY\",
    \"audiences\": [\"api://AzureADTokenExchange\"]
  }"

# The registration in this tenant, which roles are given on.
az ad sp show --id "$client" --output none 2> /dev/null || az ad sp create --only-show-errors --id "$client" --output none

azd env set NEWSMONITOR_SIGN_IN_CLIENT_ID "$client"
echo "The app registration is newsmonitor-$AZURE_ENV_NAME. Now run azd provision, and give people roles (docs/deploying.md)."
