-- All-in prices. A Star costs about USD 0.0165 at the provider and Stripe takes up to 4.5 % + a fixed fee,
-- so a fixed part keeps 50 Stars above cost. The second tier meets the first at 1,000: more Stars never cost less.
INSERT INTO prices (currency, from_stars, micro_per_star, fixed_minor) VALUES
  ('usd', 50, 1900000, 49),           ('usd', 1000, 1860000, 89),
  ('eur', 50, 1760000, 46),           ('eur', 1000, 1720000, 86),
  ('gbp', 50, 1520000, 41),           ('gbp', 1000, 1490000, 71),
  ('try', 50, 80500000, 2050),        ('try', 1000, 78800000, 3750),
  ('brl', 50, 10400000, 280),         ('brl', 1000, 10200000, 480),
  ('inr', 50, 170000000, 4500),       ('inr', 1000, 166500000, 8000),
  ('idr', 50, 32000000000, 840000),   ('idr', 1000, 31400000000, 1440000),
  ('jpy', 50, 2970000, 78),           ('jpy', 1000, 2910000, 138),
  ('kwd', 50, 5860000, 155),          ('kwd', 1000, 5740000, 275);
