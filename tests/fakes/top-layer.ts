/** happy-dom has no top layer: what goes up there stays where it is. */
export function stubTopLayer(): void {
  Object.assign(HTMLElement.prototype, { showPopover: () => {}, togglePopover: () => {} });
}
