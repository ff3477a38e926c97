-- Lists find what was handed up to an institution along an index, as they do what is its own.
create index filing_dispatcher on filing (dispatcher) where dispatcher is not null;
create index family_contract_dispatcher on family_contract (dispatcher) where dispatcher is not null;
