@_exported public import Generators
