const systemPrefersDark = () => matchMedia("(prefers-color-scheme: dark)");

/** The scheme in force: the reader's choice in `data-theme`, else the system's. */
export function isDarkScheme(): boolean {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "dark" || chosen === "light") return chosen === "dark";
  return systemPrefersDark().matches;
}

/** Calls back after each change of the scheme, until the returned function is called. */
export function watchColourScheme(onChange: () => void): () => void {
  const system = systemPrefersDark();
  const choice = new MutationObserver(onChange);
  system.addEventListener("change", onChange);
  choice.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    system.removeEventListener("change", onChange);
    choice.disconnect();
  };
}
