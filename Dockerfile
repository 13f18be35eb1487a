# syntax=docker/dockerfile:1

# `npm test` runs these three without Docker: making the package, the start and the health check.
FROM node:24-slim AS package
WORKDIR /checkout
COPY . .
RUN --mount=type=cache,target=/root/.npm node lib/cli/package.js /package

FROM node:24-slim
RUN mkdir /data && chown node:node /data && ln -s /portico/bin/portico /usr/local/bin/portico
COPY --from=package /package /portico
# Everything but /data may be read-only; /tmp has to be there, such as a tmpfs.
ENV NODE_ENV=production PORTICO_HOST=0.0.0.0 PORTICO_DATA_DIR=/data
USER node
WORKDIR /portico
VOLUME /data
EXPOSE 3000
# A first start migrates the database before it listens.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "lib/cli/start.js"]
