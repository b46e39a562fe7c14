# The Functions app as a container, for Azure Container Apps or another container platform. azd up does not need it.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json .editorconfig BannedSymbols.txt Directory.*.props Directory.Build.targets ./
COPY functions/ functions/
# Pass --build-arg IncludeAzureLanguage=false to build without Azure AI Language; MSBuild reads it from the environment.
ARG IncludeAzureLanguage
RUN dotnet publish functions/App/NewsMonitor.Functions.csproj --configuration Release --output /app

FROM mcr.microsoft.com/azure-functions/dotnet-isolated:4-dotnet-isolated10.0
ENV AzureWebJobsScriptRoot=/home/site/wwwroot \
    AzureFunctionsJobHost__Logging__Console__IsEnabled=true
COPY --from=build /app /home/site/wwwroot
