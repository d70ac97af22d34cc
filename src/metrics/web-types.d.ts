// Names of the web's types that aws4fetch has in its signatures and that Node's types lack.
type HeadersInit = ConstructorParameters<typeof Headers>[0]
type BodyInit = ConstructorParameters<typeof Response>[0]
