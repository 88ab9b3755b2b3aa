/* Style sheets come into the page as text, for a page without files beside it. */
declare module '*.css' {
  const text: string;
  export default text;
}
