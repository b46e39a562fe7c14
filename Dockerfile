# The Functions app as a container, for Azure Container Apps or another container platform. azd up does not need it.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json .editorconfig BannedSymbols.txt Directory.*.props Directory.Build.targets ./
COPY functions/ functions/
# Pass --build-arg IncludeAzureLanguage=false to build without Azure AI Language; MSBuild reads it from the environment.
ARG IncludeAzureLanguage
RUN dotnet publish functions/App/NewsMonitor.Functions.csproj --configuration Release --output /app

FROM mcr.microsoft.com/azure-functions/dotnet-isolated:4-dotnet-isolated10.0
# As a user without rights, who cannot bind port 80 everywhere, and writes to nothing but the host's own folders.
ENV AzureWebJobsScriptRoot=/home/site/wwwroot \
    AzureFunctionsJobHost__Logging__Console__IsEnabled=true \
    ASPNETCORE_URLS=http://+:8080 \
    HOME=/home
COPY --from=build /app /home/site/wwwroot
RUN mkdir -p /home/LogFiles /home/data /azure-functions-host/Secrets && chown -R 1654:1654 /home/LogFiles /home/data /azure-functions-host/Secrets
USER 1654
EXPOSE 8080
