export function price(items) {
  return items.reduce((sum, item) => sum + item.cents, 0)
}
