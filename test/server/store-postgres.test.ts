import { describeStore } from './store-suite.ts'
import { openOwnStore } from './test-store.ts'

describeStore('PostgreSQL', openOwnStore)
