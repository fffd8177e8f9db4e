title: What Oma Kept
cast: O = Oma Trude / Trude, Oma / she
cast: J = Jannik / - / he
cast: L = Levke / Lev / she
rel: O family J
rel: O family L
rel: J family L
adv: war mentioned
adv: death mentioned
adv: child-in-danger mentioned
fandom: none
---
§ third past J
„{O>J|Not that jar}“, said Oma Trude. „{O>J|Put that one back.}“

Jannik put it back. He was on the third rung of the cellar ladder with a torch in his mouth, and Levke was below him, writing labels. They had been sent over for the day to help their grandmother to clear the shelves. There were plums from before either of them was born.

„{L>O|What's wrong with it?}“ asked Levke. „{L>O|It's only cherries.}“

„{O>L|There is nothing wrong with it. It stays.}“

„{J>O|But it hasn't got a year on}“, said Jannik, round the torch. He turned the glass in the light. The fruit had gone quite brown, and had sunk to the bottom, and there were not more than nine or ten of them in there. „{J>O|How old is it?}“

The old woman sat down on the potato box. She was eighty-seven. She did not sit down in the daytime as a rule, and her grandchildren looked at each other.

„{O>J|Come down off that}“, she said, „{O>J|and I'll tell you. Your mother doesn't care to hear it. But you're old enough, and I shan't always be here to ask.}“

They sat on the floor, on a sack. It was cool, and smelt of earth. Somewhere overhead the clock struck three.

„{O>-|It was the last spring of the war}“, said Oma. „{O>-|I was five. There were the four of us in this cellar, my mother, my two brothers and I, and some people from the town who had nowhere to go. We were down here for eleven nights. You could hear the guns from across the river. They sounded like somebody moving furniture, in a big house, a long way up.}“

„{L>O|Were you afraid?}“

„{O>L|I was bored, child. Nobody tells you so, afterwards. One is afraid for an hour, and then one wants something to eat.}“

Levke had stopped writing. Jannik had turned off the torch without knowing it, and the only light was the grey square from the coal hole.

„{O>-|On the sixth night a boy fell in through there}“, their grandmother said, and pointed at it. „{O>-|Down the chute, head first. He had a uniform on that came over his hands. It was the other side's. He cannot have been seventeen. He had lost his cap, and he lay there on the coal, looking at us, and we looked at him, and nobody so much as breathed.}“

„{J>O|What did your mother do?}“

„{O>J|She was a hard woman. She'd had a letter in the winter, about my father. She got up, and took the bread knife off the nail.}“

„{L>O|Oma!}“

„{O>L|She took down the knife}“, said Trude, „{O>L|and she looked at him for a time. I remember how her shadow went all the way up the wall. Then she reached down a jar from that shelf, where Jannik's head is, and prised off the lid with the point. She gave him a spoon.}“

No one said anything.

„{O>-|He ate five. He counted how many of us there were, and he counted the cherries, and he gave it back. And he said something, I don't know what, none of us had a word of it. But it was a question, so my mother nodded her head.}“ She rubbed her knees with her palms. „{O>-|In the morning he was gone. He'd swept up the coal.}“

* * *

§ third past L
It was raining when they walked to the tram. Levke had the labels in her pocket still. She was thinking about the spoon. She thought that she would have liked to know which one it was, and whether she had ever eaten soup with it.

„{J>L|Do you believe he got home?}“ said Jannik.

„{L>J|How should I know?}“

„{J>L|She does. I asked her, when you were getting your coat on.}“ He had his hood up, and she couldn't see his face; he was fourteen, and since the summer he had not let anyone see it much. „{J>L|She told me that somebody sends a card at Easter. It's got no name on it. There's only ever a number.}“

„{L>J|What number?}“

„{J>L|It used to be five. That's what he ate. Then it was four, the year that her one brother died. And then three.}“ He kicked a stone. „{J>L|It's always right, Lev. She never wrote to him, she hasn't got any address. How could it be right?}“

The tram came round the bend with all its windows lit. They got on at the back, and stood, although there were seats.

„{L>J|Maybe he isn't counting them}“, said his sister at last. „{L>J|Maybe he's counting his own.}“
