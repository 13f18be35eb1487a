import { fingerprint, portalSources } from './lib/cli/sources.js'

/** @type {import('next').NextConfig} */
const config = {
  // `npm start` recognises a build of the current sources by this.
  generateBuildId: () => fingerprint(import.meta.dirname, portalSources),
  poweredByHeader: false,
  // The server does so, once an answer is whole: lib/cli/server/whole-response.js.
  compress: false,
  // No page resizes images; without this, anybody could make the server do it.
  images: { unoptimized: true },
  reactStrictMode: true,
  typedRoutes: true,
  // `npm test` has checked them before it builds.
  typescript: { ignoreBuildErrors: process.env.PORTICO_BUILD_TYPES === 'checked' },
  // The API's list paths end in a slash; a redirect would cost every call a round trip.
  skipTrailingSlashRedirect: true,
  // What they load lies in their own folders, which a bundle wouldn't have; and what is off isn't in it.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@myriaddreamin/typst-ts-node-compiler',
    'prom-client',
    'subset-font',
  ],
}

export default config
