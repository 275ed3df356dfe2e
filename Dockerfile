FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM build AS dependencies
RUN npm prune --omit=dev

FROM dependencies AS demonstration
RUN npm install --no-save --save-prod --omit=dev "oidc-provider@$(npm pkg get devDependencies.oidc-provider | tr -d '"')"

# The program without its dependencies: what the two images below share. Only DATA_DIR is written to.
FROM node:24-slim AS program
ENV HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /app
RUN install --directory --owner=node --group=node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/bin bin
COPY --from=build /app/schema schema
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--min-semi-space-size=16", "bin/garant.js", "server/main.ts"]

# The demonstration, with its identity provider.
FROM program AS development
COPY --from=demonstration /app/node_modules node_modules

FROM program AS production
ENV NODE_ENV=production
COPY --from=dependencies /app/node_modules node_modules
