# The portal with all it needs at run time. The .NET images are Ubuntu, which has Chromium as a snap only; so the
# portal is published with its own runtime and runs on Debian.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends nodejs npm \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/Oskemen.Education.Web --configuration Release --runtime linux-x64 --self-contained --output /portal

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates chromium-headless-shell curl libicu72 libssl3 tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home portal
WORKDIR /portal
COPY --from=build /portal .
USER portal
ENV ASPNETCORE_ENVIRONMENT=Production \
    ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_RUNNING_IN_CONTAINER=true
EXPOSE 8080
ENTRYPOINT ["/portal/Oskemen.Education.Web"]
