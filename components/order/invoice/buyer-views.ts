// What the browser loads once the buyer is changed.
export { BillTo } from './bill-to'
export { BillToLine } from './bill-to-line'
