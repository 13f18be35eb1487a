import accessibility from './accessibility.json'
import account from './account.json'
import address from './address.json'
import billingForm from './billing-form.json'
import bulkApply from './bulk-apply.json'
import correction from './correction.json'
import link from './link.json'
import linkRequest from './link-request.json'
import loadedOrders from './loaded-orders.json'
import lockedPlace from './locked-place.json'
import mail from './mail.json'
import order from './order.json'
import orderList from './order-list.json'
import orderMail from './order-mail.json'
import orderPapers from './order-papers.json'
import paper from './paper.json'
import paperDownloads from './paper-downloads.json'
import portal from './portal.json'
import problem from './problem.json'
import signIn from './sign-in.json'
import signInLink from './sign-in-link.json'
import status from './status.json'
import undo from './undo.json'

export default {
  portal,
  orderList,
  loadedOrders,
  status,
  order,
  orderPapers,
  address,
  billingForm,
  correction,
  signIn,
  linkRequest,
  problem,
  link,
  lockedPlace,
  mail,
  orderMail,
  undo,
  bulkApply,
  signInLink,
  account,
  paper,
  paperDownloads,
  accessibility,
}
