/** The part of the package's shape that we use; it has no types of its own. */
declare module 'vcf' {
  interface Property {
    valueOf(): string
  }
  export default class VCard {
    static parse(text: string): VCard[]
    version: string
    get(name: string): Property | Property[] | undefined
  }
}
