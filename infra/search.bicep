// Azure AI Search, if it is chosen. The embedded index does not need it.

@description('Region of the service; the words of articles are kept there.')
param location string

@description('Tags for all resources in this environment.')
param tags { *: string }

@description('Name of the service and of its address.')
@minLength(2)
@maxLength(60)
param name string

@description('Pricing tier: basic has 15 GB, standard 160 GB.')
param sku string

@description('Replicas: two for reading, three for writing, if the service level agreement is to hold.')
param replicas int

resource search 'Microsoft.Search/searchServices@2025-05-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: sku
  }
  properties: {
    // Only identities: the service's keys do not work.
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
    partitionCount: 1
    replicaCount: replicas
  }
}

output endpoint string = 'https://${search.name}.search.windows.net'
