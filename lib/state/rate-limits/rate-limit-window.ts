/** How often something was asked for in a window of time, and when that ends. */
export type Counted = { count: number; until: Date }
