// The Functions app and the plan it runs on.

@description('Where the app runs.')
param location string

@description('Tags of every resource of this environment.')
param tags { *: string }

@description('Name of the plan.')
param planName string

@description('Name of the app.')
@maxLength(32)
param name string

@description('The service of azure.yaml whose code runs here.')
param serviceName string

@description('The identity the app does everything under.')
param identityId string

@description('The container the code is deployed to, as an address.')
param packageContainer string

@description('Memory of an instance in MB.')
param instanceMemoryMB int

@description('Instances at most.')
param maximumInstances int

@description('Settings of the app, by name.')
param settings { *: string }

// Flex Consumption: nothing runs and nothing is paid while no article comes in, and a flood is met with more instances.
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
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  // azd deploys to the app that bears its service's name.
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
    httpsOnly: true
    // Key Vault references are resolved under the app's only identity; the default would be one it does not have.
    keyVaultReferenceIdentity: identityId
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

  // Code comes in under an identity as well: no passwords for publishing.
  resource publishing 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}
