export { rootSecrets as portalSecrets } from '../db/open'
