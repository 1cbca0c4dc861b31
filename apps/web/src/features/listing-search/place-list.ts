/** "Indiranagar and Koramangala". */
export function placeList(places: readonly { name: string }[]): string {
  return new Intl.ListFormat("en-IN").format(places.map(({ name }) => name));
}
