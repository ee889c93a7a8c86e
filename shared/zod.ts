import { z } from 'zod'

// A strict content security policy forbids `new Function`, which zod would otherwise use to speed itself up.
// Schemas read this when they are made, so every file of the product takes `z` from here.
z.config({ jitless: true })

export { z }
