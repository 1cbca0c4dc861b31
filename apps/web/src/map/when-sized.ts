/** Acts once the element has a size, at once or when it is shown; never after the returned function was called. */
export function whenSized(element: HTMLElement, act: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === 0 || element.clientHeight === 0) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
