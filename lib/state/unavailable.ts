export { isUnavailable } from '../db/unavailable'
