// The Functions app and the plan it runs on.

@description('Region of the app.')
param location string

@description('Tags for all resources in this environment.')
param tags { *: string }

@description('Name of the plan.')
param planName string

@description('Name of the app.')
@maxLength(32)
param name string

@description('Name of the service in azure.yaml that is deployed to this app.')
param serviceName string

@description('The identity the app uses for everything.')
param identityId string

@description('URL of the container the code is deployed to.')
param packageContainer string

@description('Memory of an instance in MB.')
param instanceMemoryMB int

@description('Maximum number of instances of each group of functions.')
param maximumInstances int

@description('Instances for HTTP functions that always run.')
param alwaysReadyInstances int

@description('Whether instances are spread over the zones of the region.')
param zoneRedundant bool

@description('The subnet the app connects from; empty if it has none.')
param subnetId string

@description('The app registration people sign in with; empty if nobody does.')
param signInClientId string

@description('Name of the setting with the identity that the registration trusts instead of a secret.')
param signInAssertion string

@description('Settings of the app, by name.')
param settings { *: string }

// Flex Consumption: costs nothing while no articles arrive, and adds instances when many do.
resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  // azd deploys a service to the app with this tag.
  tags: union(tags, { 'azd-service-name': serviceName })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    httpsOnly: true
    // Key Vault references use a system-assigned identity by default, and this app has none.
    keyVaultReferenceIdentity: identityId
    // Updates restart all instances, the default (siteUpdateStrategy Recreate): replacing them one by one is a preview that no released
    // version of this type has. What a restart stops is taken up again: articles by their queue, digests by the ledger.
    functionAppConfig: {
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainer
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReadyInstances == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyInstances }]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      appSettings: map(items(settings), setting => {
        name: setting.key
        value: setting.value
      })
    }
  }

  // Publishing uses an identity too: no passwords.
  resource publishing 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  // Only says who somebody is. Strangers reach the app, which decides who sees what: events, signed links and calls with a function
  // key come without a sign-in, and no list of exceptions must be right for them to arrive.
  resource authentication 'config' = if (!empty(signInClientId)) {
    name: 'authsettingsV2'
    properties: {
      platform: {
        enabled: true
      }
      globalValidation: {
        requireAuthentication: false
        unauthenticatedClientAction: 'AllowAnonymous'
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: signInClientId
            clientSecretSettingName: signInAssertion
            // People of this tenant only.
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
        }
      }
      login: {
        // The app calls nothing in the name of its readers, so no token is kept.
        tokenStore: {
          enabled: false
        }
        cookieExpiration: {
          convention: 'FixedTime'
          timeToExpiration: '08:00:00'
        }
      }
      httpSettings: {
        requireHttps: true
      }
    }
  }
}
