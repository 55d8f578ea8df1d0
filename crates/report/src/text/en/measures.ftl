# What is measured. `measure-…` is the name, `measure-…-meaning` what it counts in one replication.

measure-value_lost = Value lost
measure-value_lost-meaning = worth of what is defended that flights destroy
measure-leakers = Leakers
measure-leakers-meaning = flights with a payload that reach what they aim at
measure-payload_killed = Payload flights killed
measure-payload_killed-meaning = flights with a payload that are shot down
measure-payload_aloft = Payload flights aloft
measure-payload_aloft-meaning = flights with a payload that are still flying when the day ends
measure-flights_killed = Flights killed
measure-flights_killed-meaning = flights of every kind that are shot down
measure-rounds_spent = Rounds spent
measure-rounds_spent-meaning = rounds launched
measure-rounds_price = Price of rounds
measure-rounds_price-meaning = price of the rounds launched
measure-killed_price = Price of flights killed
measure-killed_price-meaning = price of the flights that are shot down
measure-exchange = Exchange
measure-exchange-meaning = price of the rounds launched less that of the flights they kill; below zero the attacker loses more
