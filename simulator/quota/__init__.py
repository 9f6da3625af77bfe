"""How many start places each country gets at the Games, by the rule of the ISU, from World Cup results."""
