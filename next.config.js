/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // The API's list paths end in a slash; a redirect would cost every call a round trip.
  skipTrailingSlashRedirect: true,
  // Its WebAssembly is loaded from its own folder, which a bundle would lose.
  serverExternalPackages: ['@electric-sql/pglite'],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        // With `no-referrer`, browsers send a form's POST with the origin `null`, and a form that
        // was sent without JavaScript could not be told from another site's.
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
      ],
    },
  ],
}

export default config
