/** One text in both written forms of Norwegian: Bokmål and Nynorsk. Domain content is in Norwegian, in any language of the interface. */
export interface Norwegian {
  readonly nb: string
  readonly nn: string
}

/** What something is called in the interface, in each of its languages. */
export interface InterfaceName extends Norwegian {
  readonly en: string
}
