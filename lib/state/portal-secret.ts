export { rootSecret as portalSecret } from '../db/open'
