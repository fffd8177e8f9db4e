title: The Listeners
cast: H = Hedda / - / she
cast: O = Orin / - / he
rel: H family O
adv: war mentioned
adv: death mentioned
fandom: none
---
§ third past H
In the last winter of the war the wireless broke, and it was Hedda who had to tell them the news. She made it up. She had not intended to. The old people came in at six with their chairs, as they had always come, and set them round the dead box in a ring, and looked at it; and she thought of sending them home again through the snow, and found that she could not.

So she stood behind it with the curtain round her and did the voice. She told them that the bridge at Sarn had held. She told them that there would be coal. Her brother Orin, who was nine, was the only one who knew, and he sat on the floor with his back against the box and kept his hand on the switch as if it did something.

They got better at it. Orin found a way to make the crackle with a paper bag. Some nights there was music, by which she meant that she hummed. They never said that anybody had died. Hedda could hear how they listened for it, every evening, the whole ring of them leaning forward a little; and how, when it did not come, they breathed out.

Once, in February, the schoolmaster stayed behind when the rest had gone. He took a long time over his scarf. He remarked to the stove that he had been a great listener to the wireless, before, and that in his experience the announcers were apt to be careless about rivers; that the Sarn, for instance, ran west. Hedda said from behind the curtain that she would bear it in mind. He thanked the stove, and wished it good night.

§ third past O
Many years later, when he was an engineer and had built a great many wirelesses, Orin was asked by a young woman with a notebook what had made him take it up. He looked out of the window. He could smell it still, the wet wool and the smoke. He remembered that the baker's widow had used to put her hand on the top of the box when she got up to go, as one touches a horse.

He said that he had liked the sound.

He did not tell her the rest. It was not his to tell; and besides, the one who had done the voice was dead, and he had never been sure, in the end, how many of them had known. All of them, probably. He thought that they must have known from the first night, when the news was good. They had brought their chairs anyway. They had sat there in the dark and listened to a girl behind a curtain telling them that the bridge had held, and every one of them had gone home and said that it was so.

When the young woman had gone he went down to the workshop. He had the old set there, under a cloth. He had never mended it. He sat on the floor, which took him some time, and put his back against the box and his hand on the switch, and waited for six o'clock.
