-- Exclusion constraints over a uuid and a range need btree_gist; suggestions need pg_trgm.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- Version 7 of RFC 9562: 48 bits of milliseconds, then random. PostgreSQL has its own from 18 on; we support 15.
CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT (
    lpad(to_hex(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0')
    || '7' || substr(random_hex, 14)
  )::uuid
  FROM (SELECT replace(gen_random_uuid()::text, '-', '') AS random_hex) AS source
$$;
--> statement-breakpoint
-- Puts a zero between the low 26 bits: bit i moves to bit 2i.
CREATE FUNCTION spread_bits(bits bigint) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (d | (d << 1)) & 6148914691236517205
  FROM (SELECT (c | (c << 2)) & 3689348814741910323 AS d
  FROM (SELECT (b | (b << 4)) & 1085102592571150095 AS c
  FROM (SELECT (a | (a << 8)) & 71777214294589695 AS b
  FROM (SELECT (bits | (bits << 16)) & 281470681808895 AS a) AS s16) AS s8) AS s4) AS s2
$$;
--> statement-breakpoint
-- The same code as `mortonCode` in the domain package: y takes the higher place of each pair of bits.
CREATE FUNCTION morton_code(x integer, y integer) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT spread_bits(x::bigint) | (spread_bits(y::bigint) << 1)
$$;
--> statement-breakpoint
CREATE FUNCTION grid_x(longitude double precision) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT least(67108863, greatest(0, floor((longitude + 180) / 360 * 67108864)))::integer
$$;
--> statement-breakpoint
CREATE FUNCTION grid_y(latitude double precision) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT least(67108863, greatest(0, floor((0.5 - ln((1 + s) / (1 - s)) / (4 * pi())) * 67108864)))::integer
  FROM (SELECT sin(radians(least(85.05112877980659, greatest(-85.05112877980659, latitude)))) AS s) AS sine
$$;
